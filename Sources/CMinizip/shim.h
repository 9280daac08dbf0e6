#ifndef CMINIZIP_SHIM_H
#define CMINIZIP_SHIM_H

/* Where pkg-config names the folder itself, and where the compiler knows the one above it. */
#if __has_include(<minizip/unzip.h>)
#include <minizip/unzip.h>
#else
#include <unzip.h>
#endif

#endif
