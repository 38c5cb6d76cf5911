"""How an essay is written: the writer's own words, named measures, slips counted. Essay in."""
