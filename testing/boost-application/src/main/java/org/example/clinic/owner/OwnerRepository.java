package org.example.clinic.owner;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

public interface OwnerRepository extends JpaRepository<Owner, Integer> {

	Page<Owner> findByLastNameStartingWithIgnoreCaseOrderById(String lastName, Pageable pageable);

	default Owner get(int id) {
		return findById(id).orElseThrow(NotFoundException::new);
	}

}
