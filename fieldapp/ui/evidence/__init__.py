"""The room of evidence in law: lists, goods in custody, packages for others, time-stamps."""
