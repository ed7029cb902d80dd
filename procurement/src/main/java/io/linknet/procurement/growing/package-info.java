/**
 * Where a cooperative grows: its bases and the plots on them, with the farmers who tend them and what stands there.
 *
 * <p>They belong to their cooperative alone, as its farmers do.
 */
package io.linknet.procurement.growing;
