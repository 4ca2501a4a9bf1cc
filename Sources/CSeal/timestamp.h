#pragma once

#include "cseal_stamp.h"
#include "internal.h"

#include <openssl/ts.h>

struct cseal_stamp {
  // Of one signer, whose certificate is there.
  cseal_signature signature;
  // The signature's content, read.
  TS_TST_INFO *info;
  int64_t at;
};
