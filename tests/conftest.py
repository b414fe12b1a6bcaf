"""How thoroughly generated examples are tried: fewer by default, more when asked for.

HYPOTHESIS_PROFILE=thorough python build.py test
"""

import os

from hypothesis import HealthCheck, settings

settings.register_profile("usual", max_examples=75, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("thorough", max_examples=1_000, deadline=None, suppress_health_check=list(HealthCheck))
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "usual"))
