package io.github.reflexboot.delta;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * How much two texts have in common at their ends. {@code Arrays.mismatch} has nothing
 * for that, and byte by byte it would take longer than all else.
 */
final class CommonEnd {

	static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

	private static final int BLOCK = 512;

	private CommonEnd() {
	}

	/**
	 * Count the bytes, whole characters only.
	 * @param most how many may be counted
	 */
	static int length(byte[] one, byte[] other, int most) {
		int length = blocks(one, other, most);
		while (length + Long.BYTES <= most
				&& (long) EIGHT_BYTES.get(one, one.length - length - Long.BYTES) == (long) EIGHT_BYTES.get(other,
						other.length - length - Long.BYTES)) {
			length += Long.BYTES;
		}
		while (length < most && one[one.length - length - 1] == other[other.length - length - 1]) {
			length++;
		}
		return one.length - Utf16.onToCharacter(one, one.length - length);
	}

	/**
	 * Count in blocks, which processors compare at once.
	 */
	private static int blocks(byte[] one, byte[] other, int most) {
		int length = 0;
		while (length + BLOCK <= most && Arrays.equals(one, one.length - length - BLOCK, one.length - length, other,
				other.length - length - BLOCK, other.length - length)) {
			length += BLOCK;
		}
		return length;
	}

}
