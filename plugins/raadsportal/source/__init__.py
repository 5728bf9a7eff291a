"""The only place that reads `content/`: files in, values and problems out."""
