package io.github.reflexboot.visitor;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The address of a visitor, as limits count it. A whole IPv6 network of 64 bits counts as
 * one address, since a single subscriber gets that many.
 *
 * @since 0.1.0
 */
public final class ClientAddress {

	private static final int NETWORK_BYTES = 8;

	private ClientAddress() {
	}

	/**
	 * Return what an address counts as.
	 * @param address the address, as the request shows it
	 * @return the address; of IPv6, its network of 64 bits
	 */
	public static String of(String address) {
		// Without a colon it might be a name, for which a name server would be asked.
		if (address.indexOf(':') < 0) {
			return address;
		}
		try {
			InetAddress parsed = InetAddress.getByName(address);
			return (parsed instanceof Inet6Address) ? networkOf(parsed.getAddress()) : parsed.getHostAddress();
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

	private static String networkOf(byte[] address) {
		return HexFormat.of().formatHex(Arrays.copyOf(address, NETWORK_BYTES)) + "::/64";
	}

}
