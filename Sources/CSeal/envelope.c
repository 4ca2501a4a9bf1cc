#include "internal.h"

#include <openssl/err.h>
#include <openssl/rsa.h>
#include <stdlib.h>

enum { piece = 1 << 16 };

// SHA-256 wherever the recipient's kind of key leaves a choice; OpenSSL 3.0 would take PKCS#1 v1.5 and SHA-1.
static int choose_procedures(CMS_RecipientInfo *recipient) {
  EVP_PKEY_CTX *terms = CMS_RecipientInfo_get0_pkey_ctx(recipient);
  if (terms == NULL) return 0;
  if (CMS_RecipientInfo_type(recipient) == CMS_RECIPINFO_TRANS) {
    return EVP_PKEY_CTX_set_rsa_padding(terms, RSA_PKCS1_OAEP_PADDING) == 1
           && EVP_PKEY_CTX_set_rsa_oaep_md(terms, EVP_sha256()) == 1
           && EVP_PKEY_CTX_set_rsa_mgf1_md(terms, EVP_sha256()) == 1;
  }
  return EVP_PKEY_CTX_set_ecdh_kdf_md(terms, EVP_sha256()) == 1;
}

cseal_status cseal_encrypt(
  const cseal_certificate *recipient, cseal_reader reader, void *source, cseal_writer writer, void *target) {
  ERR_clear_error();
  cseal_status status = CSEAL_UNSUPPORTED;
  CMS_ContentInfo *cms = CMS_AuthEnvelopedData_create(EVP_aes_256_gcm());
  BIO *out = cseal_writing_bio(writer, target);
  uint8_t *buffer = malloc(piece);
  BIO *chain = NULL;
  if (cms == NULL || out == NULL || buffer == NULL) {
    status = CSEAL_OUT_OF_MEMORY;
    goto end;
  }
  CMS_RecipientInfo *info = CMS_add1_recipient_cert(cms, cseal_x509(recipient), CMS_KEY_PARAM);
  if (info == NULL || !choose_procedures(info)) goto end;
  CMS_set_detached(cms, 0);
  chain = BIO_new_CMS(out, cms);
  if (chain == NULL) goto end;
  ptrdiff_t count;
  while ((count = reader(source, buffer, piece)) > 0) {
    if (BIO_write(chain, buffer, (int)count) != count) break;
  }
  // The end of the content, and the tag behind it.
  if (count == 0 && BIO_flush(chain) == 1) status = CSEAL_OK;
  if (count < 0 || cseal_bio_is_broken(out)) status = CSEAL_INTERRUPTED;
end:
  while (chain != NULL && chain != out) {
    BIO *next = BIO_pop(chain);
    BIO_free(chain);
    chain = next;
  }
  BIO_free(out);
  if (buffer != NULL) OPENSSL_cleanse(buffer, piece);
  free(buffer);
  CMS_ContentInfo_free(cms);
  ERR_clear_error();
  return status;
}

// Whether the envelope is closed for this certificate.
static int names(CMS_RecipientInfo *recipient, X509 *certificate) {
  switch (CMS_RecipientInfo_type(recipient)) {
  case CMS_RECIPINFO_TRANS: return CMS_RecipientInfo_ktri_cert_cmp(recipient, certificate) == 0;
  case CMS_RECIPINFO_AGREE: {
    STACK_OF(CMS_RecipientEncryptedKey) *keys = CMS_RecipientInfo_kari_get0_reks(recipient);
    for (int i = 0; i < sk_CMS_RecipientEncryptedKey_num(keys); i++) {
      if (CMS_RecipientEncryptedKey_cert_cmp(sk_CMS_RecipientEncryptedKey_value(keys, i), certificate) == 0) return 1;
    }
    return 0;
  }
  default: return 0;
  }
}

static int is_for(CMS_ContentInfo *cms, X509 *certificate) {
  STACK_OF(CMS_RecipientInfo) *recipients = CMS_get0_RecipientInfos(cms);
  for (int i = 0; i < sk_CMS_RecipientInfo_num(recipients); i++) {
    if (names(sk_CMS_RecipientInfo_value(recipients, i), certificate)) return 1;
  }
  return 0;
}

cseal_status cseal_decrypt(
  const void *envelope, size_t count, const cseal_keyring *ring, cseal_reader reader, void *source,
  cseal_writer writer, void *target) {
  ERR_clear_error();
  const uint8_t *cursor = envelope;
  cseal_status status = CSEAL_UNREADABLE;
  BIO *in = NULL, *out = NULL;
  CMS_ContentInfo *cms = d2i_CMS_ContentInfo(NULL, &cursor, (long)count);
  if (cms == NULL || cursor != (const uint8_t *)envelope + count) goto end;
  status = CSEAL_OTHER_KIND;
  if (OBJ_obj2nid(CMS_get0_type(cms)) != NID_id_smime_ct_authEnvelopedData) goto end;
  status = CSEAL_WRONG_KEY;
  X509 *own = cseal_keyring_match(ring);
  if (ring->key == NULL || (own != NULL && !is_for(cms, own))) goto end;
  // Without the certificate every recipient is tried.
  if (CMS_decrypt_set1_pkey(cms, ring->key, own) != 1) goto end;
  in = cseal_reading_bio(reader, source);
  out = cseal_writing_bio(writer, target);
  status = CSEAL_OUT_OF_MEMORY;
  if (in == NULL || out == NULL) goto end;
  if (CMS_decrypt(cms, NULL, NULL, in, out, CMS_BINARY) == 1) {
    status = CSEAL_OK;
  } else {
    // OpenSSL goes on with a key made up where unwrapping failed, so that nobody learns of it; the tag tells.
    status = own == NULL ? CSEAL_WRONG_KEY : CSEAL_ALTERED;
  }
  if (cseal_bio_is_broken(in) || cseal_bio_is_broken(out)) status = CSEAL_INTERRUPTED;
end:
  BIO_free(in);
  BIO_free(out);
  CMS_ContentInfo_free(cms);
  ERR_clear_error();
  return status;
}
