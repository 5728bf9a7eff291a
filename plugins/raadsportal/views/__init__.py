"""The plain facts that each page shows, arranged for its reader. Templates decide only how they look."""
