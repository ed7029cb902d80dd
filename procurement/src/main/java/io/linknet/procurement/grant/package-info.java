/**
 * What a member lets others see of its data here: gives, takes back, lists, and whom it can give to.
 *
 * <p>The rule itself is the kernel's ({@link io.linknet.kernel.grant.Grants}); whoever shows such data asks it there. Nothing here
 * reads the data.
 */
package io.linknet.procurement.grant;
