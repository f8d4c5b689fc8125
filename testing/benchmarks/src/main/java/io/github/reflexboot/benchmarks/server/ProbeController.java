package io.github.reflexboot.benchmarks.server;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;

import org.springframework.boot.SpringBootVersion;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import org.apache.catalina.util.ServerInfo;

/**
 * What only the server's JVM knows.
 */
@RestController
class ProbeController {

	/**
	 * Return the CPU time of this process so far, in nanoseconds.
	 */
	@GetMapping("/probe/cpu")
	String cpu() {
		OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
		return String.valueOf(system.getProcessCpuTime());
	}

	/**
	 * Return how many bytes of the heap are in use after a collection.
	 */
	@GetMapping("/probe/heap")
	String heap() {
		System.gc();
		return String.valueOf(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
	}

	@GetMapping("/probe/versions")
	String versions() {
		return "JDK " + Runtime.version() + ", Spring Boot " + SpringBootVersion.getVersion() + ", "
				+ ServerInfo.getServerInfo();
	}

}
