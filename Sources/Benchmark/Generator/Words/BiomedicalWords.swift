/// Words of hematology, oncology and the fields around them, roughly the commonest first.
enum BiomedicalWords {
    static let terms = WordList(
        """
        leukemia lymphoblastic lymphoma remission relapse chemotherapy transplantation marrow blood bone cancer tumor
        blinatumomab inotuzumab ozogamicin antibody antigen receptor chimeric immunotherapy toxicity mortality
        morbidity diagnosis prognosis prognostic pediatric childhood precursor lineage immunophenotype cytometry
        karyotype cytogenetic translocation fusion mutation deletion amplification rearrangement genotype phenotype
        genome genomic transcriptome proteome epigenetic methylation histone chromatin promoter enhancer transcription
        translation protein peptide enzyme kinase phosphatase ligand cytokine chemokine interleukin interferon
        leukocyte lymphocyte neutrophil monocyte macrophage eosinophil basophil platelet erythrocyte thrombocyte
        hemoglobin hematocrit anemia neutropenia thrombocytopenia leukopenia cytopenia pancytopenia coagulation
        thrombosis embolism hemorrhage bleeding fibrinogen antithrombin plasma serum transfusion apheresis stem
        progenitor hematopoietic allogeneic autologous haploidentical donor recipient graft engraftment chimerism
        conditioning irradiation busulfan cyclophosphamide fludarabine melphalan methotrexate mercaptopurine
        vincristine dexamethasone prednisone prednisolone asparaginase pegaspargase daunorubicin doxorubicin
        cytarabine nelarabine clofarabine etoposide imatinib dasatinib ponatinib nilotinib ruxolitinib venetoclax
        navitoclax rituximab tisagenlecleucel brexucabtagene tocilizumab siltuximab anakinra steroid glucocorticoid
        induction consolidation intensification maintenance salvage refractory relapsed residual minimal measurable
        extramedullary testicular meningeal cerebrospinal intrathecal cranial encephalopathy neurotoxicity seizure
        neuropathy hepatotoxicity hepatic pancreatitis hyperglycemia hypertriglyceridemia osteonecrosis mucositis
        nausea vomiting diarrhea constipation fatigue pain fever sepsis bacteremia infection fungal viral bacterial
        aspergillosis candidiasis pneumonia cytomegalovirus adenovirus influenza vaccine vaccination prophylaxis
        antibiotic antifungal antiviral immunoglobulin hypogammaglobulinemia aplasia cardiotoxicity cardiomyopathy
        echocardiography hypertension nephrotoxicity renal kidney liver spleen splenomegaly lymph node mediastinal
        thymus thymic tonsil skin lung heart brain nerve muscle retina testis ovary breast prostate colon rectum
        stomach pancreas esophagus thyroid adrenal pituitary bladder uterus cervix placenta fetus pregnancy neonate
        birth lactation infertility fertility puberty growth obesity overweight underweight malnutrition vitamin
        calcium iron folate zinc glucose insulin cholesterol triglyceride lipid lipoprotein albumin creatinine
        bilirubin transaminase ferritin lactate dehydrogenase cortisol estrogen testosterone thyroxine diabetes
        hyperlipidemia atherosclerosis stroke infarction ischemia arrhythmia fibrillation angina myocardial coronary
        artery vein aorta valve vascular endothelial endothelium epithelium epithelial mesenchymal fibroblast
        adipocyte hepatocyte keratinocyte melanocyte neuron glia astrocyte microglia oligodendrocyte synapse axon
        dendrite cortex hippocampus amygdala cerebellum striatum thalamus hypothalamus dopamine serotonin glutamate
        acetylcholine depression anxiety schizophrenia dementia parkinson alzheimer epilepsy migraine sclerosis
        autism addiction alcohol tobacco smoking nicotine opioid cannabis cognition memory attention language
        melanoma carcinoma adenocarcinoma sarcoma glioma glioblastoma neuroblastoma retinoblastoma myeloma
        mesothelioma metastasis metastatic angiogenesis apoptosis autophagy necrosis necroptosis pyroptosis
        senescence proliferation differentiation migration invasion adhesion mitosis meiosis cycle checkpoint
        oncogene suppressor biomarker biopsy histology cytology pathology immunohistochemistry microscopy
        fluorescence imaging radiography tomography ultrasound magnetic resonance spectroscopy chromatography
        spectrometry electrophoresis hybridization polymerase amplicon primer probe microarray sequencing exome
        transcript isoform microbiome microbiota probiotic metabolite metabolism metabolomic pharmacokinetic
        pharmacodynamic bioavailability clearance half-life absorption excretion infusion bolus subcutaneous
        intravenous oral topical inhaled placebo adjuvant neoadjuvant palliative radiotherapy surgery surgical
        resection laparoscopic anesthesia postoperative preoperative perioperative wound scar fracture arthritis
        osteoarthritis osteoporosis rheumatoid lupus psoriasis dermatitis eczema asthma bronchitis fibrosis
        emphysema tuberculosis malaria hepatitis cirrhosis colitis gastritis ulcer reflux celiac nephritis dialysis
        glomerular proteinuria cystitis urinary incontinence glaucoma cataract myopia macular hearing cochlear
        dental caries periodontal gingival enamel implant prosthesis orthopedic spine lumbar cervical knee hip
        shoulder tendon ligament cartilage meniscus rehabilitation physiotherapy disability frailty comorbidity
        polypharmacy geriatric hospice caregiver telemedicine screening mammography colonoscopy endoscopy
        coronavirus pandemic quarantine outbreak epidemic surveillance virulence resistance plasmid phage
        bacterium virus fungus parasite helminth mosquito vector zoonosis mouse rat rabbit zebrafish drosophila
        yeast nematode organoid xenograft knockout transgenic inbred strain culture medium supernatant lysate
        homogenate assay reagent buffer substrate cofactor inhibitor agonist antagonist blocker modulator
        nanoparticle liposome hydrogel polymer scaffold microfluidic biosensor wearable electrode laser photon
        mitochondria mitochondrial ribosome lysosome endosome exosome vesicle membrane cytoplasm nucleus nucleolus
        cytoskeleton actin tubulin collagen keratin elastin integrin cadherin catenin laminin fibronectin
        ubiquitin proteasome chaperone caspase cyclin telomere telomerase helicase ligase nuclease recombinase
        transposon retrovirus lentivirus electroporation transfection transduction clonal clone subclone evolution
        heterozygous homozygous allele locus haplotype polymorphism variant pathogenic germline somatic aneuploidy
        hyperdiploid hypodiploid trisomy monosomy mosaicism penetrance heritability ancestry ethnicity pedigree
        """)

    /// Written in capitals; each is an acronym somewhere in the field.
    static let acronyms = WordList(
        """
        ALL MRD CNS CAR HSCT CRS ICANS GVHD AML CML CLL NHL MDS DLBCL CD19 CD20 CD22 CD33 CD34 CD38 CD45 CD7 BCR
        ABL1 KMT2A ETV6 RUNX1 TCF3 PBX1 CRLF2 JAK2 IKZF1 PAX5 TP53 NOTCH1 PTEN FLT3 KRAS NRAS EGFR VEGF TNF IL6
        DNA RNA MRNA PCR NGS MRI CT PET OS EFS DFS PFS HR OR CI SD IQR BMI ROC AUC GWAS SNP HLA NK TCR MHC CRISPR
        FACS ELISA HPLC ECG ICU FDA EMA WHO COVID HIV HBV HCV EBV CMV RSV LDL HDL CRP AST ALT LDH GFR TPMT NUDT15
        """)
}
