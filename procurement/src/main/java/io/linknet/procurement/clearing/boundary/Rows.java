package io.linknet.procurement.clearing.boundary;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the members of a published clearing in the one order that they may stand in. */
final class Rows {

    private final JsonParser json;

    Rows(JsonParser json) {
        this.json = json;
    }

    void expect(JsonToken token) throws IOException {
        var found = json.nextToken();
        if (found != token) {
            throw structure(token + " expected, " + found + " found");
        }
    }

    void field(String name) throws IOException {
        expect(JsonToken.FIELD_NAME);
        if (!name.equals(json.currentName())) {
            throw structure(name + " expected, " + json.currentName() + " found");
        }
    }

    String text(String name) throws IOException {
        field(name);
        expect(JsonToken.VALUE_STRING);
        return json.getText();
    }

    long number(String name) throws IOException {
        field(name);
        return number();
    }

    private long number() throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT);
        if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw structure("a number beyond 64 bits");
        }
        return json.getLongValue();
    }

    boolean flag(String name) throws IOException {
        field(name);
        var token = json.nextToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw structure(name + " is neither true nor false");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    void begin(String name) throws IOException {
        field(name);
        expect(JsonToken.START_ARRAY);
    }

    /** The next row of numbers, after its label if it has one; nothing at the end of the array. */
    long @Nullable [] row(int numbers, boolean labelled) throws IOException {
        var token = json.nextToken();
        if (token == JsonToken.END_ARRAY) {
            return null;
        }
        if (token != JsonToken.START_ARRAY) {
            throw structure("a row expected, " + token + " found");
        }
        if (labelled) {
            expect(JsonToken.VALUE_STRING);
        }
        var row = new long[numbers];
        for (var at = 0; at < numbers; at++) {
            row[at] = number();
        }
        expect(JsonToken.END_ARRAY);
        return row;
    }

    /** All rows of an array, column by column. */
    long[][] columns(String name, int numbers, boolean labelled) throws IOException {
        begin(name);
        var columns = new long[numbers][64];
        var count = 0;
        for (var row = row(numbers, labelled); row != null; row = row(numbers, labelled)) {
            for (var at = 0; at < numbers; at++) {
                if (count == columns[at].length) {
                    columns[at] = Arrays.copyOf(columns[at], 2 * count);
                }
                columns[at][count] = row[at];
            }
            count++;
        }
        for (var at = 0; at < numbers; at++) {
            columns[at] = Arrays.copyOf(columns[at], count);
        }
        return columns;
    }

    /** A plain array of so many numbers. */
    long[] numbers(String name, int count) throws IOException {
        begin(name);
        var numbers = new long[count];
        for (var at = 0; at < count; at++) {
            numbers[at] = number();
        }
        expect(JsonToken.END_ARRAY);
        return numbers;
    }

    static Refuted structure(String what) {
        return new Refuted(Finding.STRUCTURE, what);
    }
}
