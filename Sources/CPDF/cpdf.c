#include "cpdf.h"
