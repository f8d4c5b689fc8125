package io.github.reflexboot.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A call of {@code stimulate()} in a script, with a literal target.
 *
 * @param target the target, such as {@code Todos#clear}
 * @param arguments how many arguments it gives; {@code null} unless all of them are plain
 * literals, since an element or options are no arguments, and who knows what a variable
 * is
 * @param offset where the target is in the script
 */
record ScriptCall(String target, @Nullable Integer arguments, int offset) {

	private static final String STRING = "\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])*+'";

	private static final String LITERAL = "(?:" + STRING + "|-?[\\d.]+|true|false|null)";

	private static final String CALL = "\\.\\s*stimulate\\s*\\(\\s*(?<quote>[\"'`])(?<target>[^\\s#\"'`\\\\$]+#[^\\s#\"'`\\\\$]+)\\k<quote>(?=\\s*[,)])"
			+ "(?<arguments>(?:\\s*,\\s*" + LITERAL + ")*+\\s*,?\\s*\\))?";

	/**
	 * Comments and strings are matched as well, so that no call is found inside of them.
	 */
	private static final Pattern TOKEN = Pattern
		.compile("//[^\\n]*+|/\\*.*?\\*/|" + CALL + "|" + STRING + "|`(?:\\\\.|[^`\\\\])*+`", Pattern.DOTALL);

	private static final Pattern ARGUMENT = Pattern.compile(LITERAL);

	/**
	 * Return the calls of a script.
	 */
	static List<ScriptCall> of(String script) {
		List<ScriptCall> calls = new ArrayList<>();
		Matcher token = TOKEN.matcher(script);
		while (token.find()) {
			String target = token.group("target");
			if (target != null) {
				String arguments = token.group("arguments");
				calls.add(new ScriptCall(target, (arguments != null) ? count(arguments) : null, token.start("target")));
			}
		}
		return calls;
	}

	private static int count(String arguments) {
		return Math.toIntExact(ARGUMENT.matcher(arguments).results().count());
	}

}
