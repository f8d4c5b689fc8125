package io.github.reflexboot.benchmarks.server;

import java.lang.management.ManagementFactory;

import javax.management.JMException;
import javax.management.ObjectName;

import com.sun.management.OperatingSystemMXBean;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.boot.SpringBootVersion;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

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

	/**
	 * Return how many objects of each class are alive, and how large they are.
	 */
	@GetMapping("/probe/histogram")
	String histogram() throws JMException {
		return (String) ManagementFactory.getPlatformMBeanServer()
			.invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
					new Object[] { new String[0] }, new String[] { String[].class.getName() });
	}

	@GetMapping("/probe/versions")
	String versions(HttpServletRequest request) {
		return "JDK " + Runtime.version() + ", Spring Boot " + SpringBootVersion.getVersion() + ", "
				+ request.getServletContext().getServerInfo();
	}

	/**
	 * A visitor logs out.
	 */
	@PostMapping("/probe/leave")
	void leave(HttpSession session) {
		session.invalidate();
	}

}
