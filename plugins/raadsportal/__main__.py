"""The command line as a module: `python -m raadsportal`."""

from raadsportal.cli import main

main()
