#include "app/image_decoder.h"
