#include "cpostgres.h"

#include <libpq-fe.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct cpostgres {
  PGconn *connection;
  PGresult *row;
  pthread_mutex_t turn;
  char state[6];
};

// What the server has to say goes nowhere: it may quote a person's data.
static void ignore(void *context, const PGresult *result) {
  (void)context;
  (void)result;
}

cpostgres *cpostgres_open(const char *uri) {
  cpostgres *self = calloc(1, sizeof *self);
  if (!self) return NULL;
  pthread_mutex_init(&self->turn, NULL);
  self->connection = PQconnectdb(uri);
  if (self->connection) PQsetNoticeReceiver(self->connection, ignore, NULL);
  // Whatever the environment says: what is hashed is UTF-8.
  if (cpostgres_is_open(self)) PQsetClientEncoding(self->connection, "UTF8");
  return self;
}

void cpostgres_close(cpostgres *self) {
  if (!self) return;
  PQclear(self->row);
  PQfinish(self->connection);
  pthread_mutex_destroy(&self->turn);
  free(self);
}

void cpostgres_take_turn(cpostgres *self) {
  pthread_mutex_lock(&self->turn);
}

void cpostgres_end_turn(cpostgres *self) {
  pthread_mutex_unlock(&self->turn);
}

int cpostgres_is_open(cpostgres *self) {
  return PQstatus(self->connection) == CONNECTION_OK;
}

static void note_state(cpostgres *self, const PGresult *result) {
  const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : NULL;
  strncpy(self->state, state ? state : "", sizeof self->state - 1);
}

int cpostgres_send(cpostgres *self, const char *sql, const char *const *values, int count) {
  note_state(self, NULL);
  if (!PQsendQueryParams(self->connection, sql, count, NULL, values, NULL, NULL, 0)) return 0;
  return PQsetSingleRowMode(self->connection);
}

void cpostgres_drain(cpostgres *self) {
  PQclear(self->row);
  self->row = NULL;
  for (PGresult *rest; (rest = PQgetResult(self->connection));) PQclear(rest);
}

int cpostgres_next(cpostgres *self) {
  PQclear(self->row);
  self->row = PQgetResult(self->connection);
  switch (self->row ? PQresultStatus(self->row) : PGRES_FATAL_ERROR) {
    case PGRES_SINGLE_TUPLE:
      return 1;
    case PGRES_TUPLES_OK:
    case PGRES_COMMAND_OK:
      cpostgres_drain(self);
      return 0;
    default:
      note_state(self, self->row);
      cpostgres_drain(self);
      return -1;
  }
}

const char *cpostgres_value(cpostgres *self, int column, int *length) {
  if (!self->row || column >= PQnfields(self->row) || PQgetisnull(self->row, 0, column)) return NULL;
  *length = PQgetlength(self->row, 0, column);
  return PQgetvalue(self->row, 0, column);
}

const char *cpostgres_state(cpostgres *self) {
  return self->state;
}

int cpostgres_version(void) {
  return PQlibVersion();
}
