package dev.enlace.adapter.persistence.shared;

import java.util.Arrays;

/** A growing, reusable buffer in network byte order. */
final class ByteSink {
    private byte[] array;
    private int size;

    ByteSink(int capacity) {
        array = new byte[capacity];
    }

    void int8(int value) {
        ensure(1);
        array[size++] = (byte) value;
    }

    void int16(int value) {
        ensure(2);
        array[size++] = (byte) (value >> 8);
        array[size++] = (byte) value;
    }

    void int32(int value) {
        ensure(4);
        array[size++] = (byte) (value >> 24);
        array[size++] = (byte) (value >> 16);
        array[size++] = (byte) (value >> 8);
        array[size++] = (byte) value;
    }

    void int64(long value) {
        int32((int) (value >> 32));
        int32((int) value);
    }

    void bytes(byte[] value) {
        ensure(value.length);
        System.arraycopy(value, 0, array, size, value.length);
        size += value.length;
    }

    byte[] array() {
        return array;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    private void ensure(int more) {
        if (size + more > array.length) {
            array = Arrays.copyOf(array, Math.max(array.length * 2, size + more));
        }
    }
}
