#ifndef ALLIANCE_EMBEDDED_H
#define ALLIANCE_EMBEDDED_H

#include <stddef.h>

/// One file of the project, compiled into the program.
struct embedded_file {
    const char *name; // relative to its folder
    const unsigned char *bytes;
    size_t count;
};

/// The files of one folder, in the byte order of their names; they live as long as the program.
const struct embedded_file *embedded_migrations(size_t *count);
const struct embedded_file *embedded_seeds(size_t *count);
const struct embedded_file *embedded_reports(size_t *count);
const struct embedded_file *embedded_profiles(size_t *count);

#endif
