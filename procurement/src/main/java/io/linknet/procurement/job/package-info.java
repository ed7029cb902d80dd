/**
 * Jobs: work that takes longer than a person waits for an answer.
 *
 * <p>A command puts a job down in its own transaction and answers at once. Whichever replica is free takes the job for a
 * lease that it keeps renewing; if it dies, another takes the job over with a higher fencing number, and what the first
 * might still want to write is refused. A job's whole effect commits together with its end, so it is never half done.
 */
package io.linknet.procurement.job;
