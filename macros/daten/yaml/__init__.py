"""Reading and writing YAML: plain data with line numbers in, German messages out; knows no record."""
