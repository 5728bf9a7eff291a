"""The command line as a module: `python -m raadsportal`."""

from raadsportal.cli.main import main

main()
