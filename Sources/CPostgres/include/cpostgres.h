#pragma once

#include <stdint.h>

// PostgreSQL over libpq: text values in and out, rows one by one.

typedef struct cpostgres cpostgres;

// Connects; NULL where memory is short. `cpostgres_is_open` says whether it succeeded.
cpostgres *_Nullable cpostgres_open(const char *_Nonnull uri);
void cpostgres_close(cpostgres *_Nullable self);
int cpostgres_is_open(cpostgres *_Nonnull self);

// Threads that share a connection use it one after the other: everything below belongs between these two.
void cpostgres_take_turn(cpostgres *_Nonnull self);
void cpostgres_end_turn(cpostgres *_Nonnull self);

// Sends one statement with its values; NULL stands for NULL. 1 on success, 0 on failure.
int cpostgres_send(
  cpostgres *_Nonnull self, const char *_Nonnull sql, const char *_Nullable const *_Nullable values, int count);

// Goes to the next row: 1 there is one, 0 the statement is done, -1 it failed. Has to be called until it is not 1.
int cpostgres_next(cpostgres *_Nonnull self);

// A value of the row; NULL where it is NULL. Valid until the next row.
const char *_Nullable cpostgres_value(cpostgres *_Nonnull self, int column, int *_Nonnull length);

// Drops the rest of a statement's rows.
void cpostgres_drain(cpostgres *_Nonnull self);

// The five characters that say what failed last (SQLSTATE); empty where the connection itself did.
const char *_Nonnull cpostgres_state(cpostgres *_Nonnull self);

// The library's version, as 150020.
int cpostgres_version(void);
