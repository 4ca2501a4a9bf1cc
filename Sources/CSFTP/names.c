#include <string.h>

#include "internal.h"

static int kind_of(sftp_attributes found) {
  switch (found->type) {
    case SSH_FILEXFER_TYPE_REGULAR: return CSFTP_FILE;
    case SSH_FILEXFER_TYPE_DIRECTORY: return CSFTP_FOLDER;
    case SSH_FILEXFER_TYPE_SYMLINK: return CSFTP_LINK;
    default: return CSFTP_SPECIAL;
  }
}

int csftp_look(csftp *self, const char *path, int *kind, uint64_t *size) {
  csftp_expect(self, 1);
  sftp_attributes found = sftp_lstat(self->sftp, path);
  if (!found) return csftp_finish(self, 0);
  *kind = kind_of(found);
  *size = found->size;
  sftp_attributes_free(found);
  return csftp_finish(self, 1);
}

int csftp_rename(csftp *self, const char *from, const char *to) {
  csftp_expect(self, 1);
  return csftp_finish(self, sftp_rename(self->sftp, from, to) == SSH_OK);
}

int csftp_renames_over(csftp *self) {
  // From that version on, libssh asks for it where the server can do it.
  return ssh_version(SSH_VERSION_INT(0, 11, 0)) && sftp_extension_supported(self->sftp, "posix-rename@openssh.com", "1");
}

int csftp_remove(csftp *self, const char *path) {
  csftp_expect(self, 1);
  return csftp_finish(self, sftp_unlink(self->sftp, path) == SSH_OK);
}

int csftp_truncate(csftp *self, const char *path, uint64_t size) {
  csftp_expect(self, 1);
  struct sftp_attributes_struct wanted = {.flags = SSH_FILEXFER_ATTR_SIZE, .size = size};
  return csftp_finish(self, sftp_setstat(self->sftp, path, &wanted) == SSH_OK);
}

int csftp_make_folder(csftp *self, const char *path) {
  csftp_expect(self, 1);
  return csftp_finish(self, sftp_mkdir(self->sftp, path, 0750) == SSH_OK);
}

int csftp_remove_folder(csftp *self, const char *path) {
  csftp_expect(self, 1);
  return csftp_finish(self, sftp_rmdir(self->sftp, path) == SSH_OK);
}

int csftp_begin_listing(csftp *self, const char *path) {
  csftp_expect(self, 1);
  self->folder = sftp_opendir(self->sftp, path);
  return csftp_finish(self, self->folder != NULL);
}

int csftp_list(csftp *self, char *name, uint32_t capacity, int *kind) {
  csftp_expect(self, 1);
  name[0] = 0;
  sftp_attributes found = sftp_readdir(self->sftp, self->folder);
  if (!found) return csftp_finish(self, sftp_dir_eof(self->folder));
  size_t length = found->name ? strlen(found->name) : 0;
  int is_name = length > 0 && length < capacity;
  if (is_name) memcpy(name, found->name, length + 1);
  *kind = kind_of(found);
  sftp_attributes_free(found);
  csftp_expect(self, 0);
  return is_name ? CSFTP_NONE : CSFTP_FAILED;
}

int csftp_end_listing(csftp *self) {
  if (!self->folder) return CSFTP_NONE;
  csftp_expect(self, 1);
  int is_closed = sftp_closedir(self->folder) == SSH_NO_ERROR;
  self->folder = NULL;
  return csftp_finish(self, is_closed);
}
