"""Tests of the files that lie beside minutes."""
