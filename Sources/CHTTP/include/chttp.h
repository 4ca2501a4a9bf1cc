#pragma once

#include <stddef.h>
#include <stdint.h>

// One request over HTTPS, by libcurl: the server's certificate is always checked, no redirect is followed.
//
// Without TLS only where the request says that it may go so.

enum chttp_problem {
  CHTTP_NONE = 0,
  // Nothing of the request went out: no such host, nobody answers, no connection.
  CHTTP_UNREACHABLE = 1,
  // The connection broke off, or nothing moved for too long, before there was an answer; what arrived is not known.
  CHTTP_LOST = 2,
  // The server's certificate is not one to be trusted, or for another name. Nothing went out.
  CHTTP_CERTIFICATE = 3,
  // Our own certificate, its key, or the file of trusted authorities cannot be used. Nothing went out.
  CHTTP_OWN_FILES = 4,
  // The server does not take our certificate, or wants one.
  CHTTP_LOGIN = 5,
  // `read` or `receive` said so.
  CHTTP_STOPPED = 6,
  // The library could not begin.
  CHTTP_FAILED = 7,
};

typedef struct {
  // `PUT`, `POST` or `GET`.
  const char *_Nonnull method;
  // Begins with `https://`, or, where `may_be_plain` is 1, with `http://`.
  const char *_Nonnull url;
  // For what everybody may read and whose answer is signed by itself; 0 for all else.
  int may_be_plain;
  const char *_Nullable const *_Nonnull headers;
  size_t header_count;
  // File of the authorities to trust in place of the system's.
  const char *_Nullable trust;
  // Files of our own certificate and its key, in PEM.
  const char *_Nullable certificate;
  const char *_Nullable key;
  const char *_Nullable passphrase;
  // Seconds until a connection stands, and that may pass with next to nothing moving.
  long patience;
  // Seconds for the whole; 0 for as long as it moves.
  long most_seconds;
  // Bytes of the body; negative for none.
  int64_t length;
  // Fills the buffer with what comes next of the body and gives the count; negative to end the request.
  ptrdiff_t (*_Nullable read)(void *_Nullable context, void *_Nonnull bytes, size_t count);
  // Takes a piece of the answer's body; 0 to end the request.
  int (*_Nullable receive)(void *_Nullable context, const void *_Nonnull bytes, size_t count);
  void *_Nullable context;
} chttp_request;

typedef struct {
  // One of `chttp_problem`.
  int problem;
  // The answer's status; 0 where there was none.
  long status;
  // Seconds after which the server asks to be tried again; 0 where it does not say.
  int64_t retry_after;
} chttp_answer;

chttp_answer chttp_perform(const chttp_request *_Nonnull request);
