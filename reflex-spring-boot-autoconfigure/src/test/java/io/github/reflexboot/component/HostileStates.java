package io.github.reflexboot.component;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/**
 * Makes texts of states as an attacker would, out of true ones.
 */
final class HostileStates {

	private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

	private final Random random;

	private final List<String> known;

	/**
	 * Begin.
	 * @param known true texts, of whatever component, page, visitor, time or key
	 */
	HostileStates(long seed, List<String> known) {
		this.random = new Random(seed);
		this.known = List.copyOf(known);
	}

	String next() {
		String text = any();
		String[] parts = text.split("\\.", -1);
		switch (this.random.nextInt(9)) {
			case 0 -> {
				return text;
			}
			case 1 -> parts[this.random.nextInt(4)] = any().split("\\.", -1)[this.random.nextInt(4)];
			case 2 -> parts[2] = flipped(parts[2]);
			case 3 -> parts[3] = flipped(parts[3]);
			case 4 -> parts[2] = edited(parts[2]);
			case 5 -> {
				int part = this.random.nextInt(4);
				parts[part] = changed(parts[part]);
			}
			case 6 -> {
				return text.substring(0, this.random.nextInt(text.length()));
			}
			case 7 -> parts[0] = (this.random.nextBoolean() ? "s" : "e") + parts[0].substring(1);
			default -> {
				return changed(text) + ((this.random.nextInt(4) > 0) ? "" : ".".repeat(this.random.nextInt(2_000)));
			}
		}
		return String.join(".", parts);
	}

	private String any() {
		return this.known.get(this.random.nextInt(this.known.size()));
	}

	private String flipped(String part) {
		byte[] bytes = Base64.getUrlDecoder().decode(part);
		bytes[this.random.nextInt(bytes.length)] ^= (byte) (1 << this.random.nextInt(8));
		return encode(bytes);
	}

	/**
	 * Write another version, time or field into what is signed.
	 */
	private String edited(String part) {
		byte[] bytes = Base64.getUrlDecoder().decode(part);
		if (this.random.nextBoolean()) {
			this.random.nextBytes(bytes);
			return encode(bytes);
		}
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		return encode(text.replace("\"count\":1", "\"count\":" + this.random.nextInt(2, 10))
			.replace("secret of", "secret if")
			.getBytes(StandardCharsets.ISO_8859_1));
	}

	private String changed(String text) {
		StringBuilder changed = new StringBuilder(text);
		for (int changes = this.random.nextInt(3); changes >= 0 && !changed.isEmpty(); changes--) {
			int place = this.random.nextInt(changed.length());
			char character = (this.random.nextInt(5) > 0) ? ALPHABET.charAt(this.random.nextInt(ALPHABET.length()))
					: (char) this.random.nextInt(' ', 0x2ff);
			switch (this.random.nextInt(5)) {
				case 0 -> changed.setCharAt(place, character);
				case 1 -> changed.deleteCharAt(place);
				case 2 -> changed.insert(place, character);
				case 3 -> changed.append(character);
				default -> changed.setLength(place);
			}
		}
		return changed.toString();
	}

	private static String encode(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/**
	 * Return texts that are true for somebody else, somewhere else, at another time.
	 * @param seal signs as the server does
	 * @param stranger signs with another secret
	 */
	static List<String> nearby(StateSeal seal, StateSeal stranger, StoredState state, List<String> identities,
			String own) {
		List<String> texts = new ArrayList<>();
		long day = 24L * 60 * 60 * 1000;
		StoredState old = new StoredState(state.version(), state.base(), "", state.arguments(), state.schema(),
				state.usedAt() - day - 60_000, state.json());
		StoredState other = new StoredState(state.version(), state.base(), "", state.arguments(), state.schema() + 1,
				state.usedAt(), state.json());
		identities.forEach((identity) -> texts.add(seal.seal(state, identity)));
		texts.add(stranger.seal(state, own));
		texts.add(seal.seal(old, own));
		texts.add(seal.seal(other, own));
		return texts;
	}

}
