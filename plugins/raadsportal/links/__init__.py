"""What points at what: references resolved, the graph both ways, threads of decisions."""
