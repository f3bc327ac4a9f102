"""The draw on paper and in files: transcript, plain form, codes, and what each of them claims."""
