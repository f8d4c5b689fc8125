package io.github.reflexboot.browsertests.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A server of somebody who means harm: an empty page, and a copy of the client's files.
 * It is another origin than the showcase, but the same site, since ports do not tell
 * sites apart. So browsers send it all cookies, whatever their {@code SameSite} says, and
 * nothing is left but what the showcase itself refuses.
 */
public final class HostileSite implements AutoCloseable {

	private static final String FILES = "/reflex/";

	private final HttpServer server;

	private HostileSite(HttpServer server) {
		this.server = server;
	}

	public static HostileSite start() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			server.createContext("/", HostileSite::answer);
			server.start();
			return new HostileSite(server);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		boolean script = path.startsWith(FILES) && path.endsWith(".js");
		byte[] body = script ? copy(path) : "<!DOCTYPE html><title>You have won</title><link rel=icon href=data:,>"
			.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", script ? "text/javascript" : "text/html");
		exchange.sendResponseHeaders(200, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private static byte[] copy(String path) throws IOException {
		try (InputStream file = HostileSite.class
			.getResourceAsStream("/META-INF/reflex-client/" + path.substring(FILES.length()))) {
			return file.readAllBytes();
		}
	}

	/**
	 * Lure a visitor here, into a new tab of the same browser.
	 */
	public Page lure(Page victim) {
		Page page = victim.context().newPage();
		page.navigate("http://localhost:" + this.server.getAddress().getPort() + "/");
		return page;
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
