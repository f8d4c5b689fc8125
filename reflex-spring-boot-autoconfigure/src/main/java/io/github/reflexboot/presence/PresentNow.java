package io.github.reflexboot.presence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.github.reflexboot.ReflexPresence.Present;

/**
 * Who is in a group, as pages show it.
 *
 * @param present everybody, in their order
 * @param print stands for who they are, but not for their numbers of tabs
 * @param version another number when they are others
 */
record PresentNow(List<Present> present, String print, long version) {

	private static final int BYTES = 9;

	static List<Present> list(Map<Person, Integer> people) {
		return people.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((each) -> each.getKey().with(each.getValue()))
			.toList();
	}

	/**
	 * Return what stands for people.
	 */
	static String print(List<Present> present) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (Present each : present) {
				byte[] name = each.name().getBytes(StandardCharsets.UTF_8);
				digest.update((each.isAnonymous() + " " + name.length + " ").getBytes(StandardCharsets.UTF_8));
				digest.update(name);
			}
			return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest.digest(), BYTES));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
