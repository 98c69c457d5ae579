/// Parts of the names of invented journals, and what they say of themselves.
enum JournalWords {
    static let forms = [
        "Journal of %", "Annals of %", "Archives of %", "% Research", "% Letters", "% Reports", "Advances in %",
        "Current Opinion in %", "Frontiers of %", "% Reviews", "International Journal of %", "European Journal of %",
        "American Journal of %", "Asian Journal of %", "Nordic Journal of %", "% Today", "Clinical %", "% and Therapy",
        "Bulletin of %", "Seminars in %", "Progress in %", "% Communications", "Acta %", "Trends in %",
    ]

    static let subjects = WordList(
        """
        Hematology Oncology Leukemia Transplantation Immunology Pediatrics Cardiology Neurology Nephrology Hepatology
        Gastroenterology Dermatology Endocrinology Rheumatology Pulmonology Urology Gynecology Obstetrics Neonatology
        Geriatrics Psychiatry Psychology Radiology Pathology Pharmacology Toxicology Surgery Anesthesiology Orthopedics
        Ophthalmology Otolaryngology Dentistry Nursing Epidemiology Virology Microbiology Bacteriology Parasitology
        Genetics Genomics Proteomics Metabolomics Bioinformatics Biochemistry Biophysics Physiology Anatomy Cytology
        Histology Nutrition Obesity Diabetes Hypertension Stroke Dementia Epilepsy Addiction Rehabilitation Vaccines
        Infection Sepsis Thrombosis Hemostasis Apheresis Immunotherapy Radiotherapy Chemotherapy Biomarkers Imaging
        """)

    static let qualifiers = WordList(
        """
        Molecular Experimental Translational Applied Comparative Computational Developmental Environmental
        Interventional Integrative Personalized Preventive Regenerative Reproductive Structural Systemic Tropical
        Evolutionary Cellular Quantitative
        """)

    static let categories = [
        "HEMATOLOGY", "ONCOLOGY", "IMMUNOLOGY", "PEDIATRICS", "TRANSPLANTATION", "CELL BIOLOGY", "GENETICS & HEREDITY",
        "PHARMACOLOGY & PHARMACY", "MEDICINE, GENERAL & INTERNAL", "SURGERY", "NEUROSCIENCES", "CLINICAL NEUROLOGY",
        "INFECTIOUS DISEASES", "MICROBIOLOGY", "ENDOCRINOLOGY & METABOLISM", "NUTRITION & DIETETICS",
        "BIOCHEMISTRY & MOLECULAR BIOLOGY", "PUBLIC, ENVIRONMENTAL & OCCUPATIONAL HEALTH",
    ]
}
