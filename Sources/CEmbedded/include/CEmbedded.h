#ifndef ALLIANCE_EMBEDDED_H
#define ALLIANCE_EMBEDDED_H

#include <stddef.h>

/// One file of the project, compiled into the program.
struct embedded_file {
    const char *name;
    const unsigned char *bytes;
    size_t count;
};

#endif
