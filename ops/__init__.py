"""What the Makefile calls: services for tests, the suite, the checks. No part of the product."""
