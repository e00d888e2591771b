/** The largest file that is read, in bytes. Apart from the readers, so that a page can tell it without loading them. */
export const UPLOAD_LIMIT = 10 * 1024 * 1024;

/** The largest form with such a file, in bytes: the file and what a browser writes around it. */
export const FORM_LIMIT = 11 * 1024 * 1024;
