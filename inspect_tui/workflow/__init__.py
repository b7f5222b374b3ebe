"""What people do with the program, step by step: begin, answer, issue. Screens and commands both call these."""
