"""The model as open data: files that other programs read instead of scraping pages."""
