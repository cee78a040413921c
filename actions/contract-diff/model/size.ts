/** The largest contract that is read, in bytes. Descriptions of large APIs have more than ten megabytes, and none has fifty. */
export const MAX_CONTRACT_BYTES = 50 * 1024 * 1024;
