package io.github.reflexboot.component;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes calls of components as a curious mind would try them, in a page that shows
 * {@code vault:a}, {@code vault:b} and {@code vault:a/box}, unchanged.
 */
final class HostileCalls {

	static final String PAGE = "/vaults/1";

	private static final Pattern TRUE_REFERENCE = Pattern.compile("(vault:a|vault:b|vault:a/box)@0{1,9}");

	private static final Set<String> VAULT = Set.of("open", "grow", "growBox", "end", "=name", "=number", "=on",
			"=numbers", "=texts", "=map", "=day", "=unit");

	private static final List<String> IDS = List.of("vault:a", "vault:b", "vault:a/box", "vault:c", "vault", "hidden",
			"box", "vault:b/box", "vault:a/vault:a", "vault:a/hidden", "hidden:a", "vault:%61", "vault:é",
			"vault:%C3%A9%2F%C3%BC%20%25%40", "Vault:a", "vault:a ", "vault:a/box/box", "box:a", "/vault:a", "vault:a/",
			"vault:a//box", "vault:../vault:a", "vault:a%2Fbox", "vault:", "java.lang.Runtime", "", "__proto__",
			"vault:a\u0000", "counter:a", "vault:" + "a".repeat(100), ("vault:a/").repeat(120) + "box",
			"vault:" + "%".repeat(5_000));

	private static final List<String> VERSIONS = List.of("@0", "@1", "@-1", "@00", "@+0", "@999999999", "@9999999999",
			"@0x0", "@", "", "@0@0", "@٠", "@0.0", "@NaN", "@null", "@0\n", "@ 0");

	private static final List<String> TARGETS = targets();

	private static final List<String> PAGES = List.of("/vaults/2", "/vaults/3", "/plain", "/text", "/missing",
			"/reflex", "/vaults/1/../2", "/vaults/1/", "/vaults", "//evil/vaults/1", "http://evil/vaults/1",
			"/vaults/1%2f..%2f2", "/vaults/%31%00", "vaults/1", "", "/vaults/1#x", "/vaults/" + "1".repeat(300),
			"/error", "/vaults/1 vault:a");

	private final Random random;

	private final List<String> pages;

	/**
	 * Begin.
	 * @param stranger the session of somebody else
	 */
	HostileCalls(long seed, String stranger) {
		this.random = new Random(seed);
		this.pages = new ArrayList<>(PAGES);
		this.pages.add("/vaults/2;jsessionid=" + stranger);
	}

	private static List<String> targets() {
		List<String> targets = new ArrayList<>(
				List.of("open", "fill", "drop", "hidden", "opened", "growing", "more", "before", "end", "=secret",
						"=count", "=withBox", "=stateless", "=runs", "=class", "=name.x", "=name[0]", "=name.bytes",
						"=numbers[0]", "=numbers[100000]", "=texts[1]", "=map[x]", "=day.year", "=Name", "=name ", "=",
						"==name", "=class.module.classLoader", "=class.module.classLoader.resources.context.parent.x",
						"=*", "=_name", "=!name", "=_secret", "=!secret", "vault#open", "Vault#open", "Hidden#open",
						"#open", "hidden#open", "open ", "Open", "оpen", "open()", "open\u0000", "<init>", "", " ",
						"lambda$new$0", "=" + "a".repeat(20_000), "=name" + "[0]".repeat(5_000)));
		for (Class<?> type : List.of(Object.class, Class.class, Runtime.class)) {
			for (Method method : type.getDeclaredMethods()) {
				targets.add(method.getName());
			}
		}
		return targets;
	}

	/**
	 * Return a call that nobody may make.
	 */
	Call next() {
		Call call = any();
		while (isTrue(call)) {
			call = any();
		}
		return call;
	}

	private Call any() {
		String reference = (this.random.nextInt(3) > 0) ? of(IDS.subList(0, 3)) + of(VERSIONS)
				: of(IDS) + (this.random.nextBoolean() ? "@0" : of(VERSIONS));
		return new Call((this.random.nextInt(4) > 0) ? PAGE : of(this.pages), changed(reference),
				changed(of((this.random.nextInt(3) > 0) ? TARGETS : List.of("open", "fill", "=name", "end"))));
	}

	private String changed(String text) {
		StringBuilder changed = new StringBuilder(text);
		if (this.random.nextInt(4) == 0 && !text.isEmpty()) {
			int place = this.random.nextInt(text.length());
			char character = (char) this.random.nextInt((this.random.nextInt(5) > 0) ? 0x7f : 0xd800);
			switch (this.random.nextInt(4)) {
				case 0 -> changed.setCharAt(place, character);
				case 1 -> changed.deleteCharAt(place);
				case 2 -> changed.insert(place, character);
				default -> changed.setLength(place);
			}
		}
		return changed.toString();
	}

	private <T> T of(List<T> all) {
		return all.get(this.random.nextInt(all.size()));
	}

	private static boolean isTrue(Call call) {
		Matcher reference = TRUE_REFERENCE.matcher(call.reference());
		return call.page().equals(PAGE) && reference.matches()
				&& (reference.group(1).endsWith("box") ? call.target().equals("fill") : VAULT.contains(call.target()));
	}

	/**
	 * One call.
	 *
	 * @param page the page that it says it comes from
	 * @param reference what it says is the component
	 * @param target what it wants
	 */
	record Call(String page, String reference, String target) {

	}

}
