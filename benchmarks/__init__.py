"""What is measured: speed, memory, size and understanding. Each figure stands beside a baseline of the same run."""
