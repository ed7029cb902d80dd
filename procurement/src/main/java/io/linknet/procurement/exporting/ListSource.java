package io.linknet.procurement.exporting;

import io.linknet.kernel.rest.Cursor;
import io.linknet.procurement.exporting.Export.Column;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where the rows of a workbook come from.
 *
 * @param name of the file, without its ending
 * @param columns what a row shows
 * @param page the list's own query: what follows a place, as many as {@link ListFile#PAGE} and one too many when there are more
 * @param place of an entry of the list
 * @param rows what becomes of a page of entries
 */
public record ListSource<T, R>(
        String name,
        List<Column<R>> columns,
        Function<Cursor, List<T>> page,
        Function<T, Cursor> place,
        Function<List<T>, Stream<R>> rows) {}
