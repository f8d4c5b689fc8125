package io.github.reflexboot.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate of this machine, which only the client of the test trusts.
 */
final class TestCertificate {

	private static final String NAME = "test";

	private static final char[] PASSWORD = "password".toCharArray();

	private final Path folder;

	private final KeyStore keys;

	TestCertificate(Path folder) throws IOException, GeneralSecurityException {
		this.folder = folder;
		Path file = folder.resolve("keys.p12");
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", NAME, "-keyalg", "EC", "-dname", "CN=127.0.0.1", "-ext", "san=ip:127.0.0.1",
				"-storetype", "PKCS12", "-storepass", String.valueOf(PASSWORD), "-keystore", file.toString())
			.redirectErrorStream(true)
			.start();
		String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (!Files.exists(file)) {
			throw new IllegalStateException("keytool made no certificate. It said: " + said);
		}
		this.keys = KeyStore.getInstance("PKCS12");
		try (InputStream stored = Files.newInputStream(file)) {
			this.keys.load(stored, PASSWORD);
		}
	}

	Path certificate() throws IOException, GeneralSecurityException {
		return write("test.pem", "CERTIFICATE", this.keys.getCertificate(NAME).getEncoded());
	}

	Path key() throws IOException, GeneralSecurityException {
		Key key = this.keys.getKey(NAME, PASSWORD);
		return write("test.key", "PRIVATE KEY", key.getEncoded());
	}

	private Path write(String file, String type, byte[] content) throws IOException {
		String text = Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(content);
		return Files.writeString(this.folder.resolve(file),
				"-----BEGIN " + type + "-----\n" + text + "\n-----END " + type + "-----\n");
	}

	/**
	 * Return what a client needs to trust this certificate, and no other.
	 */
	SSLContext trusted() throws IOException, GeneralSecurityException {
		KeyStore trusted = KeyStore.getInstance("PKCS12");
		trusted.load(null, null);
		trusted.setCertificateEntry(NAME, this.keys.getCertificate(NAME));
		TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		factory.init(trusted);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, factory.getTrustManagers(), null);
		return context;
	}

}
