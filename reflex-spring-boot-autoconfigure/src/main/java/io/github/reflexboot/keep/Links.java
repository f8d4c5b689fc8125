package io.github.reflexboot.keep;

import org.thymeleaf.web.IWebExchange;

/**
 * Knows whether the web server adds something to addresses that is for one visitor, such
 * as {@code ;jsessionid=…} before it knows whether the browser takes cookies. A version
 * in the name of a file is for all.
 */
final class Links {

	private static final String ENDS_OF_A_PATH = ";?#";

	private Links() {
	}

	/**
	 * Return whether it does so for this request.
	 */
	static boolean areRewritten(IWebExchange exchange) {
		String path = exchange.getRequest().getApplicationPath() + "/";
		return isRewritten(path, exchange.transformURL(path));
	}

	static boolean isRewritten(String address, String rewritten) {
		return !address.equals(rewritten) && !afterPath(address).equals(afterPath(rewritten));
	}

	private static String afterPath(String address) {
		int end = 0;
		while (end < address.length() && ENDS_OF_A_PATH.indexOf(address.charAt(end)) < 0) {
			end++;
		}
		return address.substring(end);
	}

}
