"""References found in prose: what a text points at, in its own words; nothing is resolved.

Every finder looks at each token once and reads no more than a fixed number of tokens beyond it, so the work
grows with the length of the text and with nothing else.
"""
