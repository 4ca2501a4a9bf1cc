#include "chttp.h"

#include <curl/curl.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <time.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;
static CURLcode started = CURLE_FAILED_INIT;

static void start_library(void) { started = curl_global_init(CURL_GLOBAL_DEFAULT); }

// A request under way, and since when nothing has moved.
typedef struct {
  const chttp_request *request;
  curl_off_t moved;
  time_t since;
  int is_stalled;
} transfer;

static time_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec;
}

// Called every second at least. Curl's own limit on speed looks back over five seconds, and sees a stall late.
static int watch(void *context, curl_off_t total_down, curl_off_t down, curl_off_t total_up, curl_off_t up) {
  (void)total_down;
  (void)total_up;
  transfer *transfer = context;
  if (down + up != transfer->moved) {
    transfer->moved = down + up;
    transfer->since = now();
  }
  transfer->is_stalled = now() - transfer->since > transfer->request->patience;
  return transfer->is_stalled;
}

static size_t give(char *buffer, size_t size, size_t count, void *context) {
  const chttp_request *request = context;
  ptrdiff_t done = request->read ? request->read(request->context, buffer, size * count) : 0;
  return done < 0 ? CURL_READFUNC_ABORT : (size_t)done;
}

static size_t take(char *bytes, size_t size, size_t count, void *context) {
  const chttp_request *request = context;
  size_t length = size * count;
  if (length == 0 || !request->receive) return length;
  return request->receive(request->context, bytes, length) ? length : 0;
}

// Writing to a connection that is gone raises SIGPIPE in OpenSSL, which the program may not ignore: kept from this thread.
typedef struct {
  sigset_t before;
  int was_pending;
} pipe_guard;

static void guard_begin(pipe_guard *guard) {
  sigset_t pipe, pending;
  sigemptyset(&pipe);
  sigaddset(&pipe, SIGPIPE);
  sigpending(&pending);
  guard->was_pending = sigismember(&pending, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &pipe, &guard->before);
}

static void guard_end(const pipe_guard *guard) {
  sigset_t pending, pipe;
  sigpending(&pending);
  if (!guard->was_pending && sigismember(&pending, SIGPIPE)) {
    int signal;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    sigwait(&pipe, &signal);
  }
  pthread_sigmask(SIG_SETMASK, &guard->before, NULL);
}

// Whether the other side ended the handshake over our certificate; in TLS 1.3 it says so only when one reads.
static int is_about_our_certificate(const char *error) {
  return strstr(error, "alert") && (strstr(error, "certificate") || strstr(error, "unknown ca"));
}

static int is_plain(const chttp_request *request) {
  return request->may_be_plain && strncmp(request->url, "http://", 7) == 0;
}

static int problem(CURLcode code, const char *error, const transfer *transfer, CURL *handle) {
  // Before the handshake was done, no byte of the request was sent; without one, before the connection stood.
  curl_off_t ready = 0;
  CURLINFO step = is_plain(transfer->request) ? CURLINFO_CONNECT_TIME_T : CURLINFO_APPCONNECT_TIME_T;
  curl_easy_getinfo(handle, step, &ready);
  switch (code) {
    case CURLE_OK:
      return CHTTP_NONE;
    case CURLE_PEER_FAILED_VERIFICATION:
      return CHTTP_CERTIFICATE;
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CACERT_BADFILE:
      return CHTTP_OWN_FILES;
    case CURLE_ABORTED_BY_CALLBACK:
      return transfer->is_stalled ? CHTTP_LOST : CHTTP_STOPPED;
    case CURLE_WRITE_ERROR:
      return CHTTP_STOPPED;
    case CURLE_SSL_CONNECT_ERROR:
      return is_about_our_certificate(error) ? CHTTP_LOGIN : CHTTP_UNREACHABLE;
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_OUT_OF_MEMORY:
      // An answer that is none counts as an unsupported protocol, too: by then the file may be there whole.
      return ready > 0 ? CHTTP_LOST : CHTTP_FAILED;
    default:
      break;
  }
  if (is_about_our_certificate(error)) return CHTTP_LOGIN;
  return ready > 0 ? CHTTP_LOST : CHTTP_UNREACHABLE;
}

static void identify(CURL *handle, const chttp_request *request) {
  if (request->trust) {
    // The system's authorities, which the library would ask beside these, are not to be believed then.
    curl_easy_setopt(handle, CURLOPT_CAPATH, NULL);
    curl_easy_setopt(handle, CURLOPT_CAINFO, request->trust);
  }
  if (!request->certificate) return;
  curl_easy_setopt(handle, CURLOPT_SSLCERTTYPE, "PEM");
  curl_easy_setopt(handle, CURLOPT_SSLCERT, request->certificate);
  curl_easy_setopt(handle, CURLOPT_SSLKEYTYPE, "PEM");
  if (request->key) curl_easy_setopt(handle, CURLOPT_SSLKEY, request->key);
  // Without one, OpenSSL would ask at the terminal.
  curl_easy_setopt(handle, CURLOPT_KEYPASSWD, request->passphrase ? request->passphrase : "");
}

static void describe(CURL *handle, const chttp_request *request, struct curl_slist *headers) {
  curl_easy_setopt(handle, CURLOPT_URL, request->url);
#if LIBCURL_VERSION_NUM >= 0x075500
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, is_plain(request) ? "http" : "https");
#else
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS, (long)(is_plain(request) ? CURLPROTO_HTTP : CURLPROTO_HTTPS));
#endif
  curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
  curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(handle, CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
  curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
  curl_easy_setopt(handle, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, request->patience);
  curl_easy_setopt(handle, CURLOPT_TIMEOUT, request->most_seconds);
  // Against those who let a byte through now and then.
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, 100L);
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, 2 * request->patience + 5);
  curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, (void *)request);
  if (request->length >= 0) {
    curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(handle, CURLOPT_INFILESIZE_LARGE, (curl_off_t)request->length);
    curl_easy_setopt(handle, CURLOPT_READFUNCTION, give);
    curl_easy_setopt(handle, CURLOPT_READDATA, (void *)request);
    curl_easy_setopt(handle, CURLOPT_UPLOAD_BUFFERSIZE, 256L << 10);
  }
  curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, request->method);
}

chttp_answer chttp_perform(const chttp_request *request) {
  chttp_answer answer = {.problem = CHTTP_FAILED};
  if (pthread_once(&once, start_library) != 0 || started != CURLE_OK) return answer;
  CURL *handle = curl_easy_init();
  if (!handle) return answer;
  struct curl_slist *headers = NULL;
  int is_complete = 1;
  for (size_t index = 0; index < request->header_count; index++) {
    struct curl_slist *longer = curl_slist_append(headers, request->headers[index]);
    if (longer) headers = longer;
    is_complete = is_complete && longer;
  }
  if (is_complete) {
    char error[CURL_ERROR_SIZE] = "";
    transfer transfer = {.request = request, .since = now()};
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, watch);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &transfer);
    describe(handle, request, headers);
    identify(handle, request);
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, error);
    pipe_guard guard;
    guard_begin(&guard);
    CURLcode code = curl_easy_perform(handle);
    guard_end(&guard);
    answer.problem = problem(code, error, &transfer, handle);
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &answer.status);
    curl_off_t seconds = 0;
    if (curl_easy_getinfo(handle, CURLINFO_RETRY_AFTER, &seconds) == CURLE_OK) answer.retry_after = seconds;
  }
  curl_slist_free_all(headers);
  curl_easy_cleanup(handle);
  return answer;
}
