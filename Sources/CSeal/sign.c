#include "internal.h"

#include <openssl/err.h>
#include <stdlib.h>
#include <string.h>

// ContentHints ::= SEQUENCE { contentDescription UTF8String OPTIONAL, contentType OBJECT IDENTIFIER } (RFC 2634, 2.9).
static int add_description(CMS_SignerInfo *signer, const char *description) {
  ASN1_UTF8STRING *text = ASN1_UTF8STRING_new();
  uint8_t *content = NULL, *whole = NULL;
  int done = 0, length = -1, total = 0;
  if (text == NULL || ASN1_STRING_set(text, description, -1) != 1) goto end;
  ASN1_OBJECT *data = OBJ_nid2obj(NID_pkcs7_data);
  int text_length = i2d_ASN1_UTF8STRING(text, NULL), object_length = i2d_ASN1_OBJECT(data, NULL);
  if (text_length < 0 || object_length < 0) goto end;
  length = text_length + object_length;
  content = malloc((size_t)length);
  total = ASN1_object_size(1, length, V_ASN1_SEQUENCE);
  whole = total < 0 ? NULL : malloc((size_t)total);
  if (content == NULL || whole == NULL) goto end;
  uint8_t *cursor = content;
  i2d_ASN1_UTF8STRING(text, &cursor);
  i2d_ASN1_OBJECT(data, &cursor);
  cursor = whole;
  ASN1_put_object(&cursor, 1, length, V_ASN1_SEQUENCE, V_ASN1_UNIVERSAL);
  memcpy(cursor, content, (size_t)length);
  done = CMS_signed_add1_attr_by_NID(signer, NID_id_smime_aa_contentHint, V_ASN1_SEQUENCE, whole, total);
end:
  ASN1_UTF8STRING_free(text);
  free(content);
  free(whole);
  return done;
}

// The hash is given, so that OpenSSL need not see the content: the attributes are what is signed (RFC 5652, 5.4).
static int add_attributes(CMS_SignerInfo *signer, const uint8_t *sha256, int64_t at, const char *description) {
  ASN1_TIME *time = X509_time_adj_ex(NULL, 0, 0, &(time_t){(time_t)at});
  int done =
    time != NULL
    && CMS_signed_add1_attr_by_NID(
         signer, NID_pkcs9_contentType, V_ASN1_OBJECT, OBJ_nid2obj(NID_pkcs7_data), -1)
    && CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_signingTime, time->type, time, -1)
    && CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING, sha256, 32)
    && add_description(signer, description);
  ASN1_TIME_free(time);
  return done;
}

cseal_status cseal_sign(
  const cseal_keyring *ring, const uint8_t *sha256, int64_t signed_at, const char *description, uint8_t **der,
  size_t *count) {
  ERR_clear_error();
  X509 *own = cseal_keyring_match(ring);
  if (own == NULL || ring->key == NULL) return CSEAL_WRONG_KEY;
  const unsigned int flags = CMS_BINARY | CMS_DETACHED | CMS_PARTIAL;
  cseal_status status = CSEAL_UNSUPPORTED;
  CMS_ContentInfo *cms = CMS_sign(NULL, NULL, NULL, NULL, flags);
  CMS_SignerInfo *signer =
    cms == NULL ? NULL : CMS_add1_signer(cms, own, ring->key, EVP_sha256(), flags | CMS_NOSMIMECAP);
  if (signer == NULL || !add_attributes(signer, sha256, signed_at, description) || !CMS_SignerInfo_sign(signer)) {
    goto end;
  }
  for (int i = 0; i < sk_X509_num(ring->certificates); i++) {
    X509 *other = sk_X509_value(ring->certificates, i);
    if (X509_cmp(other, own) == 0) continue;
    // One that stands in both files goes in once, and OpenSSL says so by refusing the second.
    (void)CMS_add1_cert(cms, other);
  }
  uint8_t *bytes = NULL;
  int length = i2d_CMS_ContentInfo(cms, &bytes);
  if (length <= 0) goto end;
  *der = malloc((size_t)length);
  if (*der != NULL) {
    memcpy(*der, bytes, (size_t)length);
    *count = (size_t)length;
    status = CSEAL_OK;
  } else {
    status = CSEAL_OUT_OF_MEMORY;
  }
  OPENSSL_free(bytes);
end:
  CMS_ContentInfo_free(cms);
  ERR_clear_error();
  return status;
}
