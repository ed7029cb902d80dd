/** The import wizard: upload a table, map its columns, see what would happen row by row, take it. */
package io.linknet.portal.importing;
