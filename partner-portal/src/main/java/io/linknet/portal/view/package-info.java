/** Views of lists that people keep: a filter under a name, one click from the list. */
package io.linknet.portal.view;
